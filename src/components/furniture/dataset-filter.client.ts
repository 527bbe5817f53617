/** Hides the datasets of the list in which not every word stands that was typed. */
class DatasetFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const found = this.querySelector('[role=status]');
    const datasets = [...document.querySelectorAll<HTMLElement>('.dataset-row')];
    const words = datasets.map((dataset) => (dataset.textContent ?? '').toLowerCase());
    this.hidden = false;
    input?.addEventListener('input', () => {
      const typed = input.value.toLowerCase().split(/\s+/);
      datasets.forEach((dataset, index) => {
        dataset.hidden = !typed.every((word) => words[index]?.includes(word));
      });
      const left = datasets.filter(({ hidden }) => !hidden).length;
      const { one = '', many = '' } = this.dataset;
      if (found) found.textContent = left === 1 ? one : many.replace('0', String(left));
    });
  }
}

customElements.define('dataset-filter', DatasetFilter);

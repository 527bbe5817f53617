declare namespace App {
  /** What a page tells the tags in its text. */
  interface Locals {
    /** The language of the text, as BCP 47 names it. */
    language: string;
  }
}

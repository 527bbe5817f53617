declare module 'd3-geo-projection';

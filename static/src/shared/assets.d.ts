/** Written by the build from the design tokens' own themes. */
declare module 'virtual:token-themes.css';

/** Written by the build from the design tokens' own themes. */
declare module 'virtual:token-themes.css';

/** Written by the build from the catalogues: the texts of one page. */
declare module 'virtual:texts/*' {
  /** How the texts of each language are loaded, by its name. */
  export const languages: import('./fetch-language').Languages;
  /** English, for when no language can be loaded. */
  export const broken: string;
}

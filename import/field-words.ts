/**
 * What Jira calls the custom fields that it makes itself: a server names them in the language that it was set up in, and
 * exports and histories keep that name. In small letters, parted by a bar.
 */

export const EPIC_LINK =
  "epic link|epic-link|epos-verknüpfung|epic-verknüpfung|lien epic|lien d’epic|lien vers l’epic|lien d’épopée|vínculo de las épicas|enlace de épica|vínculo de épica|enlace épico|enlace a la épica|link do épico|link épico|vínculo do épico|lien d'epic|lien épique|lien d'épopée";
export const RANK = 'rank|rang|rango|clasificación|classificação|ranking';
export const PARENT_LINK =
  'parent link|übergeordnete verknüpfung|lien parent|enlace principal|enlace padre|link principal|link pai';

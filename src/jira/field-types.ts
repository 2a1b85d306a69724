/** Types of the custom fields of Jira's own that are looked for by their type: their ids and names differ from site to site. */

export const RANK_TYPE = 'com.pyxis.greenhopper.jira:gh-lexo-rank';
export const SPRINT_TYPE = 'com.pyxis.greenhopper.jira:gh-sprint';
export const EPIC_LINK_TYPE = 'com.pyxis.greenhopper.jira:gh-epic-link';
export const PARENT_LINK_TYPE = 'com.atlassian.jpo:jpo-custom-field-parent';
/** "Target end" of plans. It is among the field types of the workflow rule that compares dates (OpenAPI of Jira's REST API). */
export const TARGET_END_TYPE = 'com.atlassian.jpo:jpo-custom-field-baseline-end';

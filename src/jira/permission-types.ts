/** Who may do what, as Jira is asked and answers. */

export interface JiraPermissionQuestion {
  /** Whose permissions; without it those of the asker. Another person's need Administer Jira. */
  accountId?: string;
  globalPermissions?: string[];
  /** Issues and projects by numeric id. */
  projectPermissions?: { permissions: string[]; projects?: string[]; issues?: string[] }[];
}

/** One line of a permission scheme. */
export interface JiraGrant {
  permission: string;
  /** The kind of its holder, such as `projectRole` or `reporter`. */
  to: string;
}

export interface JiraPermissionGrants {
  globalPermissions: string[];
  /** For each permission, the asked projects and issues that it is granted on. */
  projectPermissions: { permission: string; projects: string[]; issues: string[] }[];
}

/**
 * Version of the form of the public data files (semantic versioning): the first number is raised when a field goes or
 * changes its meaning, the second when a field or a file is added. What the files hold is named by a hash (see /data/index.json).
 */
export const dataFormat = '1.4.0';

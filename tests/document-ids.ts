/** The five texts of the repository that tests know by name. A text that is added is not among them. */
export const documentIds = ['hunan-2020-work-plan', 'hunan-2021-ecology-plan', 'hunan-2021-governance', 'jiangxi-2020-governance', 'liaoning-governance'];

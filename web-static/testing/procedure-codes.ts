/** Codes by which tests of the search call what people look for. */
export const BIRTH = "1.001193";
export const DEATH = "1.000656";
export const MARRIAGE = "1.000894";
export const SINGLE = "1.004873";
export const ALLOWANCE = "1.001776";
export const POOR = "1.011607";
export const EXTRACT = "2.000635";
export const COPIES = "2.000815";
export const SIGNATURE = "2.000884";
export const BUSINESS = "1.001612";
export const PERMANENT = "1.004222";
export const TEMPORARY = "1.004194";
export const BUILDING = "1.013225";

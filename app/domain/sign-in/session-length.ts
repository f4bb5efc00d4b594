/** How long somebody stays signed in: long for an expert, short for who sees what is confidential. */
const HOUR = 3600;

const EXPERT = { seconds: 14 * 24 * HOUR, idleSeconds: 12 * HOUR };
const TEAM = { seconds: 12 * HOUR, idleSeconds: HOUR };

const TEAM_ROLES = ['admin', 'secretariat', 'organizer'];

/** @param roles that the person holds in any meeting */
export function sessionLength(roles: readonly string[]): { seconds: number; idleSeconds: number } {
  return roles.some((role) => TEAM_ROLES.includes(role)) ? TEAM : EXPERT;
}

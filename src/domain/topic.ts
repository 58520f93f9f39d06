/** The policy's two missions: manage daily life (redden), and take part (meedoen). */
export const missions = ['redden', 'meedoen'] as const;

export type Mission = (typeof missions)[number];

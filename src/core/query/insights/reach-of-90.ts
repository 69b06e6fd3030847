/** How many standard deviations a two-sided 90% interval of the normal distribution reaches to each side. */
export const reachOf90 = 1.644_853_626_951_472_2;

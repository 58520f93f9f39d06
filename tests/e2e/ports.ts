/** Where the sites are served during the journeys; `GIDW_TEST_PORT` moves both, so that two runs can go side by side. */
export const cityPort = Number(process.env['GIDW_TEST_PORT'] ?? 4391);
export const lindestadPort = cityPort + 1;

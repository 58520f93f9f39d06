/* As browsers with Trusted Types have it (https://www.w3.org/TR/trusted-types/); TypeScript does not know it yet. */

/** How a policy turns a text into what may be used as markup, or as an address of code; what it has no rule for is refused. */
interface Rules {
  readonly createHTML?: (text: string) => string;
  readonly createScriptURL?: (address: string) => string;
}

interface TrustedTypes {
  createPolicy<Given extends Rules>(name: string, rules: Given): Given;
}

/** Undefined in browsers without; the policy of the page says which names there may be (layouts/Page.astro). */
export const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

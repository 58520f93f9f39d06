import { trustedTypes } from './trusted-types.ts';

const vouching = trustedTypes?.createPolicy('gidw', {
  createScriptURL(address) {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(address);
    return address;
  },
});

/**
 * The address of a worker, with our word for it that it is ours: without, a page starts no code from an address.
 *
 * @throws TypeError for an address of another host, where the browser has Trusted Types
 */
export function ownCode(address: string): string {
  return vouching?.createScriptURL(address) ?? address;
}

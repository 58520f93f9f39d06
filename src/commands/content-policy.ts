import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from '#data/content-files.ts';
import { basePath, hosts, hostSettings } from './host-settings.ts';

/*
 * The Content Security Policy of a page (W3C, CSP level 3) names what the page has in it. Astro can
 * write one too, but lists every script of the whole site on every page, which weighs more than some of
 * the scripts.
 */

/** What stands in a page itself and is run or applied, by its hash; data in a script is neither. */
export function hashesIn(html: string): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const inline = (pattern: RegExp): string[] => [
    ...new Set(
      [...html.matchAll(pattern)].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
    ),
  ];
  return {
    scripts: inline(/<script(?![^>]*\s(?:src|type="application\/)[^>]*)[^>]*>([\s\S]*?)<\/script>/g),
    styles: inline(/<style[^>]*>([\s\S]*?)<\/style>/g),
  };
}

/**
 * The page with the hashes of what stands in it in its policy. Scripts and styles that came in any
 * other way are not run.
 *
 * @throws Error when the page has no policy, or an event handler or style as an attribute, which no hash allows
 */
export function withHashes(html: string, name: string): string {
  const policy = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/;
  if (!policy.test(html)) throw new Error(`${name} has no Content-Security-Policy.`);
  const [attribute] = /<[a-z][^>]*?\s(?:on[a-z]+|style)="/i.exec(html) ?? [];
  if (attribute !== undefined) throw new Error(`${name} has a handler or a style as an attribute: ${attribute.slice(0, 120)}`);
  const { scripts, styles } = hashesIn(html);
  const rule = (name: string, allowed: readonly string[]): string =>
    allowed.length === 0 ? '' : `;${name} 'self' ${allowed.join(' ')}`;
  return html.replace(
    policy,
    (_, start: string, rules: string) => `${start}${rules}${rule('script-src', scripts)}${rule('style-src', styles)}"`,
  );
}

/** Completes the policy of every page once the site is built, and puts what a host should say beside them. */
export function contentPolicy(): AstroIntegration {
  let base = '/';
  return {
    name: 'content-policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config.base);
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of listFiles(folder).filter((name) => name.endsWith('.html'))) {
          const html = readFileSync(join(folder, file), 'utf8');
          const own = withHashes(html, file);
          if (own !== html) writeFileSync(join(folder, file), own);
        }
        // Two kinds of host read what they should say from the folder itself.
        for (const host of ['netlify', 'apache'] as const) writeFileSync(join(folder, hosts[host]), hostSettings(host, { base }));
      },
    },
  };
}

/** A sentence on paper; the phone number in it is bold, and stays on one line. */
import { Fragment } from 'preact';
import { telHref } from '#domain/contact.ts';

export function PaperText({ text, phone }: { text: string; phone?: string | undefined }) {
  if (phone === undefined || phone === '') return <>{text}</>;
  return (
    <>
      {text.split(phone).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && (
            <a href={telHref(phone)}>
              <bdi>{phone}</bdi>
            </a>
          )}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** A short address that may go on to the next line before a dot and after a slash. */
export function PaperAddress({ address }: { address: string }) {
  return (
    <bdi dir="ltr" class="notranslate">
      {address.split(/(?=\.)|(?<=\/)/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}

import type { Language } from "../../../shared/domain/localized.ts";
import { useMessageWords } from "./use-message-words.ts";

interface Side {
  readonly name: string;
  readonly words: string | undefined;
}

/** One language of a message, before and after. */
export const TextChange = ({ of, before, after }: { of: Language; before: Side; after: Side }) => {
  const { languages } = useMessageWords().form;
  return (
    <dl class="text-change">
      {[before, after].map(({ name, words }, at) =>
        words === undefined ? null : (
          <div key={name}>
            <dt class="quiet small">
              {languages[of]} – {name}
            </dt>
            <dd lang={of}>{at === 0 ? <del>{words}</del> : <ins>{words}</ins>}</dd>
          </div>
        ),
      )}
    </dl>
  );
};

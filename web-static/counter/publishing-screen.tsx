import { publishing as en } from "../text/console-en.ts";
import { publishing as vi } from "../text/console-vi.ts";
import { href } from "../text/language.ts";
import { useDesk } from "./desk.ts";
import { ScreenTitle } from "./screen-title.tsx";

/** How procedures are published today: by files and commands, and where what is in force can be seen. */
export const PublishingScreen = () => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <section class="reading">
      <ScreenTitle title={text.title} />
      <p>{text.intro}</p>
      <h2>{text.steps}</h2>
      <ol class="stack">
        <li>
          {text.edit}
          <pre>shared/definitions/procedures/</pre>
        </li>
        <li>
          {text.check}
          <pre>npm run motcua -- check</pre>
        </li>
        <li>
          {text.publish}
          <pre>npm run motcua -- publish --outputs cdk.out/outputs.json --reason "{text.why}"</pre>
        </li>
      </ol>
      <p>
        {text.whereSet} <a href={href(language, "/thu-tuc/")}>{text.catalogue}</a>
      </p>
    </section>
  );
};

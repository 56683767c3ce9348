import { useDesk } from "../desk.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { OutingDay } from "./outing-day.tsx";
import { OutingMonth } from "./outing-month.tsx";
import { useOutingWords } from "./use-outing-words.ts";

/** Days on which a team goes to a hamlet: the month's, or the one that is open. @param id of the outing that is open */
export const OutingScreen = ({ id }: { id: string | undefined }) => {
  const text = useOutingWords();
  const { role } = useDesk();
  return (
    <section class="outings">
      {id === undefined ? (
        <>
          <ScreenTitle title={text.title} />
          <p class="quiet small wide-text">{text.more}</p>
          <OutingMonth commune={role.scope} />
        </>
      ) : (
        <OutingDay key={id} commune={role.scope} id={id} />
      )}
    </section>
  );
};

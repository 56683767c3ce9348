import { Dialog } from "../catalogue/dialog.tsx";
import { useAnnouncementWords } from "./use-announcement-words.ts";

/** The last question before a whole commune gets a message: how many, and what it costs. */
export const SendQuestion = ({ words, onYes, onNo }: { words: string; onYes: () => void; onNo: () => void }) => {
  const text = useAnnouncementWords().screen;
  return (
    <Dialog title={words} onClose={onNo}>
      <div class="row">
        <button type="button" class="button" onClick={onYes}>
          {text.yes}
        </button>
        <button type="button" class="button second" onClick={onNo}>
          {text.no}
        </button>
      </div>
    </Dialog>
  );
};

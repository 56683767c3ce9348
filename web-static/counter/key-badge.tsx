/** The letter that is a button's key. Screen readers are told by `aria-keyshortcuts`. */
export const KeyBadge = ({ letter }: { letter: string }) => (
  <span aria-hidden="true">
    <kbd>{letter}</kbd>
  </span>
);

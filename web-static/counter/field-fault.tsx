/** What is wrong with one entry, under it; the entry names it by `aria-describedby`. */
export const FieldFault = ({ id, fault }: { id: string; fault: string | undefined }) =>
  fault === undefined ? null : (
    <span class="fault" id={id}>
      {fault}
    </span>
  );

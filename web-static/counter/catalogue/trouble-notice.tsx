/** Why something cannot be done or was not done; nothing while all is well. */
export const TroubleNotice = ({ trouble }: { readonly trouble: string }) =>
  trouble === "" ? null : (
    <p class="notice late" role="alert">
      {trouble}
    </p>
  );

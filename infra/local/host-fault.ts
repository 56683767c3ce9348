/**
 * Something that stops the host and that its user can mend: no Java, a busy port, an unknown resource.
 * The message is one whole sentence; `main.ts` prints it alone, without a stack, and exits with 1.
 */
export class HostFault extends Error {
  override readonly name = "HostFault";
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

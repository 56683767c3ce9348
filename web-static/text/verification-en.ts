import type { verification as vi } from "./verification-vi.ts";
import type { Wording } from "./wording.ts";

export const verification: Wording<typeof vi> = {
  title: "Verify an outcome",
  description: "Check whether an electronic outcome was really issued by the agency.",
  intro: "Scan the QR code on the outcome, or choose its PDF file to check it.",
  checking: "Checking…",
  genuine: "Issued by the agency",
  genuineMore: "Compare each line below with the paper or file that you have.",
  decision: "Decision",
  decisions: { approved: "Approved", declined: "Declined" },
  documentNumber: "Document number",
  procedure: "Procedure",
  agency: "Decided by",
  decidedAt: "Decided at",
  code: "Dossier code",
  centre: "Received at",
  phone: "Telephone of the centre",
  notVerified: "It cannot be verified",
  notVerifiedMore:
    "This outcome was not issued here, or it was changed. Do not rely on it. Call or visit the public service centre that the paper names; telephone numbers of the centres are on the home page.",
  fault: "It could not be checked: there is no network, or the system is busy. This says nothing about the paper.",
  again: "Try again",
  file: "Check a PDF file",
  fileHint: "The file is read on your device only and sent nowhere.",
  fileSame: "The file that you chose is the one that was issued, unchanged.",
  fileOther: "The file that you chose is not the one that was issued: it was changed, or it is another file.",
  noScript:
    "This browser cannot run the check. Call the public service centre that the paper names and give the document number and the dossier code.",
  howItWorks:
    "Your browser itself checks the signature with the province's public key, published at /.well-known/motcua-keys.json. No person's name is shown.",
};

import { useRef, useState } from "preact/hooks";
import { papers as en } from "../../text/papers-en.ts";
import { papers as vi } from "../../text/papers-vi.ts";
import { useDesk } from "../desk.ts";
import { Camera } from "./camera.tsx";

interface Props {
  /** The paper's name, for those who hear the buttons. */
  readonly name: string;
  readonly onFile: (file: Blob) => void;
}

const ACCEPT = ".pdf,.jpg,.jpeg,.png,.heic,application/pdf,image/jpeg,image/png,image/heic";
const hasCamera = () => navigator.mediaDevices?.getUserMedia !== undefined;

/** A phone opens its own camera for a picture; a computer's camera is looked through on the page. */
const isPhone = () => matchMedia("(pointer: coarse)").matches;

/** Choose a file, or take a picture; both by keyboard too. */
export const ScanButtons = ({ name, onFile }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const file = useRef<HTMLInputElement>(null);
  const photo = useRef<HTMLInputElement>(null);
  const [looking, setLooking] = useState(false);
  const pick = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const [chosen] = currentTarget.files ?? [];
    // The same file may be chosen again after a fault.
    currentTarget.value = "";
    if (chosen !== undefined) onFile(chosen);
  };
  const takePhoto = () => (isPhone() ? photo.current?.click() : setLooking(true));
  return (
    <>
      <button
        type="button"
        class="button second small-button"
        aria-label={`${text.choose}: ${name}`}
        onClick={() => file.current?.click()}
      >
        {text.choose}
      </button>
      {(hasCamera() || isPhone()) && (
        <button
          type="button"
          class="button second small-button"
          aria-label={`${text.photo}: ${name}`}
          onClick={takePhoto}
        >
          {text.photo}
        </button>
      )}
      <input ref={file} type="file" hidden accept={ACCEPT} data-file={name} onChange={pick} />
      <input ref={photo} type="file" hidden accept="image/*" capture="environment" onChange={pick} />
      {looking && (
        <Camera
          name={name}
          onClose={() => setLooking(false)}
          onPicture={(picture) => {
            setLooking(false);
            onFile(picture);
          }}
        />
      )}
    </>
  );
};

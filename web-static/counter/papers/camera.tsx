import { useEffect, useRef, useState } from "preact/hooks";
import { papers as en } from "../../text/papers-en.ts";
import { papers as vi } from "../../text/papers-vi.ts";
import { useDesk } from "../desk.ts";

interface Props {
  readonly name: string;
  readonly onPicture: (picture: Blob) => void;
  readonly onClose: () => void;
}

/** As sharp as the camera can; the back camera of a phone or tablet. */
const WANTED = { video: { facingMode: "environment", width: { ideal: 2560 }, height: { ideal: 1920 } }, audio: false };

const pictureOf = (video: HTMLVideoElement): Promise<Blob | null> => {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.92));
};

/** The counter's camera in a window: Enter takes the picture, Escape closes. */
export const Camera = ({ name, onPicture, onClose }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [ready, setReady] = useState(false);
  const [trouble, setTrouble] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    let stream: MediaStream | undefined;
    let closed = false;
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia(WANTED);
      if (closed || video.current === null) return stop();
      video.current.srcObject = stream;
      await video.current.play();
      setReady(true);
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    start().catch(() => setTrouble(true));
    return () => {
      closed = true;
      stop();
    };
  }, []);
  const take = async (event: Event) => {
    event.preventDefault();
    const picture = video.current && (await pictureOf(video.current));
    if (picture) onPicture(picture);
  };
  return (
    <dialog class="camera" ref={dialog} aria-label={text.photoName(name)} onClose={onClose}>
      <form onSubmit={(event) => void take(event)}>
        {trouble ? (
          <p class="notice late" role="alert">
            {text.noCamera}
          </p>
        ) : (
          <video ref={video} playsInline muted />
        )}
        <div class="row">
          {!trouble && (
            <button type="submit" class="button" disabled={!ready}>
              {text.takePhoto}
            </button>
          )}
          <button type="button" class="button second" onClick={onClose}>
            {text.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
};

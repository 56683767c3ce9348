/** In place of the decompressor of WOFF 2 fonts inside functions, which bring their typeface as WOFF. */
export default (): never => {
  throw new Error("Fonts in WOFF 2 are not read here.");
};

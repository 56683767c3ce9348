/** Words of the panel that says why a dossier came where it is. */
export const route = {
  here: "Why is it here?",
  next: "Where does it go next?",
  looked: "Rules that were looked at",
  counted: "How the time to accept is counted",
  nothing: "There is no step left to go to.",
  holds: { yes: "Holds", no: "Does not hold", unknown: "Not known yet" },
};

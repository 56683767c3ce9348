import { ListScreen } from "./list-screen.tsx";
import { ListsScreen } from "./lists-screen.tsx";
import { NewListScreen } from "./new-list-screen.tsx";
import { RegisterScreen } from "./register-screen.tsx";

/** @param id the list; "moi" a new one, "so" the register, undefined all lists */
export const Collective = ({ id }: { id: string | undefined }) => {
  if (id === undefined) return <ListsScreen />;
  if (id === "moi") return <NewListScreen />;
  if (id === "so") return <RegisterScreen />;
  return <ListScreen id={id} key={id} />;
};

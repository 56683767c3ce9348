import type { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";
import { addressParameter } from "./address-parameter.ts";

type Settings = NonNullable<Province["notification"]>;

/** With companies' addresses as parameters of the template. */
const withParameters = (scope: Construct, settings: Settings): Settings => {
  const { secondProvider, zalo, webhook, ...others } = settings;
  const at = <Way extends { readonly url: string }>(name: string, of: string, way: Way | undefined) =>
    way && { ...way, url: addressParameter(scope, name, way.url, of) };
  return {
    ...others,
    secondProvider: at("SecondProviderUrl", "the second provider of SMS", secondProvider),
    zalo: at("ZaloUrl", "Zalo", zalo),
    webhook: at("AppUrl", "the province's application that gets messages", webhook),
  };
};

/** How messages reach people, as functions get it: JSON, or nothing when the province's file says nothing. */
export const messageSettings = (scope: Construct, settings: Province["notification"]): string =>
  settings === undefined ? "" : JSON.stringify(withParameters(scope, settings));

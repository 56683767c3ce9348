import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { HostFault } from "./host-fault.ts";

const oldestJava = 17;

interface Wanted {
  /** As people call it. */
  readonly name: string;
  readonly aptPackage: string;
  readonly brew: string;
  find(): string | undefined;
}

/** An empty variable is as good as none. */
const variable = (name: string): string[] => [process.env[name] ?? ""].filter((value) => value !== "");

/** `java -version` writes to stderr, such as: openjdk version "17.0.15" 2025-04-15 */
export const javaVersion = (printed: string): number => {
  const [, major = "0", minor = "0"] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? [];
  return major === "1" ? Number(minor) : Number(major);
};

const findJava = (): string | undefined => {
  const candidates = [...variable("JAVA_HOME").map((home) => join(home, "bin/java")), "java"];
  const printed = (command: string) => spawnSync(command, ["-version"], { encoding: "utf8" }).stderr ?? "";
  return candidates.find((command) => javaVersion(printed(command)) >= oldestJava);
};

/** Chromium without its windows: the same engine for half of the processor's time. */
const headlessShell = "/usr/lib/chromium/chromium-headless-shell";
const chromes = [
  headlessShell,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const java: Wanted = {
  name: `Java ${oldestJava} or later (Amazon's DynamoDB Local runs on it)`,
  aptPackage: "default-jre-headless",
  brew: "openjdk@21",
  find: findJava,
};

const chromium: Wanted = {
  name: "Chromium (the browser tests run in it)",
  aptPackage: "chromium",
  brew: "--cask google-chrome",
  find: () => [...variable("CHROME_PATH"), ...chromes].find((path) => existsSync(path)),
};

/** @returns the command that starts Java */
export const requireJava = (say: (line: string) => void): string => require(java, say);

/** Installs the quicker Chromium where that needs no question; where it cannot be had any other one will do. */
export const preferHeadlessShell = (say: (line: string) => void): void => {
  if (existsSync(headlessShell) || !mayInstall()) return;
  say("Browser tests take half the time in chromium-headless-shell; installing it …");
  try {
    install("chromium-headless-shell");
  } catch {
    say("It could not be installed; they run in Chromium.");
  }
};

/** For tests that drive a browser. @returns the path of Chromium */
export const requireChromium = (say: (line: string) => void): string => require(chromium, say);

/** Root may, with apt-get. */
const mayInstall = (): boolean => process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;

const install = (aptPackage: string): void => {
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", aptPackage], options);
};

/** Finds the program, installs it where that needs no question, else stops with the one line. */
const require = (wanted: Wanted, say: (line: string) => void): string => {
  const found = wanted.find();
  if (found) return found;
  if (!mayInstall()) {
    const mac = process.platform === "darwin";
    const line = mac ? `brew install ${wanted.brew}` : `sudo apt-get install -y ${wanted.aptPackage}`;
    throw new HostFault(`${wanted.name} is missing; this line installs it: ${line}`);
  }
  say(`${wanted.name} is missing; installing ${wanted.aptPackage} …`);
  try {
    install(wanted.aptPackage);
  } catch {
    throw new HostFault(`${wanted.name} is missing and apt-get could not install ${wanted.aptPackage}.`);
  }
  const installed = wanted.find();
  if (!installed) throw new HostFault(`${wanted.name} is missing even after installing ${wanted.aptPackage}.`);
  return installed;
};

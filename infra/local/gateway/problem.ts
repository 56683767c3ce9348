import type { Problem } from "../../../shared/contracts/problem.ts";
import type { HttpAnswer } from "./http-answer.ts";

const problem = (status: number, code: string, title: string, [detail, detailEn]: [string, string]): Problem => ({
  type: "about:blank",
  ...{ title, status, code, detail, detailEn },
});

export const notSignedIn = problem(401, "NOT_SIGNED_IN", "Chưa đăng nhập", [
  "Bạn cần đăng nhập lại để tiếp tục.",
  "Please sign in again to go on.",
]);

export const notAllowed = problem(403, "NOT_ALLOWED", "Không có quyền", [
  "Phiên đăng nhập của bạn không có quyền dùng chức năng này.",
  "Your sign-in does not cover this.",
]);

export const tooManyRequests = problem(429, "TOO_MANY_REQUESTS", "Quá nhiều yêu cầu", [
  "Hệ thống đang nhận quá nhiều yêu cầu, xin thử lại sau giây lát.",
  "Too many requests; please try again in a moment.",
]);

export const onlyHere = problem(403, "ONLY_ON_THIS_COMPUTER", "Chỉ dùng trên máy này", [
  "Trang này chỉ mở được trên chính máy chạy hệ thống.",
  "This page opens only on the computer that runs the host.",
]);

/** Problem details of RFC 9457, as the functions themselves answer. */
export const problemAnswer = (problem: Problem, headers: Record<string, string> = {}): HttpAnswer => ({
  status: problem.status,
  headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  body: Buffer.from(JSON.stringify(problem)),
});

import type { ServerResponse } from "node:http";

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

export const notSignedIn: Problem = {
  status: 401,
  code: "NOT_SIGNED_IN",
  title: "Chưa đăng nhập",
  detail: "Bạn cần đăng nhập lại để tiếp tục. (Please sign in again to go on.)",
};

export const notAllowed: Problem = {
  status: 403,
  code: "NOT_ALLOWED",
  title: "Không có quyền",
  detail: "Phiên đăng nhập của bạn không có quyền dùng chức năng này. (Your sign-in does not cover this.)",
};

export const tooManyRequests: Problem = {
  status: 429,
  code: "TOO_MANY_REQUESTS",
  title: "Quá nhiều yêu cầu",
  detail:
    "Hệ thống đang nhận quá nhiều yêu cầu, xin thử lại sau giây lát. (Too many requests; please try again in a moment.)",
};

export const onlyHere: Problem = {
  status: 403,
  code: "ONLY_ON_THIS_COMPUTER",
  title: "Chỉ dùng trên máy này",
  detail:
    "Trang này chỉ mở được trên chính máy chạy hệ thống. (This page opens only on the computer that runs the host.)",
};

/** Problem details of RFC 9457, as the functions themselves answer. */
export const sendProblem = (response: ServerResponse, problem: Problem, headers: Record<string, string> = {}): void => {
  const { status, code, title, detail } = problem;
  response.writeHead(status, { "content-type": "application/problem+json", "cache-control": "no-store", ...headers });
  response.end(JSON.stringify({ type: "about:blank", title, status, code, detail }));
};

import { demoOfficers } from "../demo-officers.ts";
import { escapeHtml, page } from "../gateway/local/page.ts";

const style = `
main{max-width:44rem}.people{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));margin:0;padding:0;list-style:none}
.people button{width:100%;text-align:left;padding:.7rem .9rem}.people b{display:block}.people span{color:var(--soft);font-size:.88rem}
.sign{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}.sign label{display:grid;gap:.2rem;font-size:.9rem;flex:1 1 11rem}
[role=alert]{color:var(--red)}`;

/** Choose a demonstration officer by one click, or sign in with user name and password. */
export const loginPage = (action: string, failed: boolean): string =>
  page({
    title: "Đăng nhập",
    subtitle: "Hệ thống một cửa – bản chạy thử trên máy này (local demonstration sign-in)",
    style,
    body: `${failed ? '<p role="alert">Tên đăng nhập hoặc mật khẩu không đúng. (Wrong user name or password.)</p>' : ""}
<form method="post" action="${escapeHtml(action)}"><h2>Chọn một cán bộ thử nghiệm</h2><ul class="people">${demoOfficers
      .map(
        ({ username, name, title }) =>
          `<li><button name="officer" value="${username}"><b>${escapeHtml(name)}</b><span>${escapeHtml(title)}</span></button></li>`,
      )
      .join("")}</ul></form>
<form method="post" action="${escapeHtml(action)}"><h2>Hoặc dùng tên đăng nhập</h2><div class="sign">
<label>Tên đăng nhập<input name="username" autocomplete="username" required></label>
<label>Mật khẩu<input name="password" type="password" autocomplete="current-password" required></label>
<button class="main">Đăng nhập</button></div></form>`,
  });

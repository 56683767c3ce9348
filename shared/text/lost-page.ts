/**
 * Answer to an address that the site does not have. It needs no file of the site, so that it is there even when nothing
 * is published, and leads on to the site's own page about it.
 */
export const lostPage = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=/404.html">
<title>Không tìm thấy trang</title>
</head>
<body>
<h1>Không tìm thấy trang</h1>
<p>Địa chỉ này không có trên trang một cửa. <a href="/">Về trang chủ</a></p>
<p lang="en">There is no page at this address. <a href="/en/">Home</a></p>
</body>
</html>
`;

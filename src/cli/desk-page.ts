/** What stands at the address of the desk while this version has none. */
export function deskPage(): Response {
  const text = `<!doctype html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sijill: no desk</title></head>
<body>
<h1>The desk is not part of this version</h1>
<p>Work on the register with the command line (<code>sijill --help</code>) or the <a href="/api/v1/openapi.json">API</a>. The public record is <a href="/">here</a>.</p>
<div lang="ar" dir="rtl"><h1>مكتب العمل ليس جزءًا من هذا الإصدار</h1>
<p>اعمل على السجل بسطر الأوامر أو بواجهة البرمجة. السجل العلني <a href="/ar/">هنا</a>.</p></div>
</body>
</html>
`;
  return new Response(text, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

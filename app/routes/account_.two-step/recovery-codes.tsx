/** Codes for the day the telephone is lost; this page shows them and no other ever will. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <section className="good-box" role="status">
      <h2>请把恢复码抄下或打印，妥善保存</h2>
      <p>只显示这一次。手机丢失时，每个恢复码可以代替验证码登录一次。不要和密码放在一起。</p>
      <ol className="recovery-codes mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p>
        <a href="/">已经保存好，继续</a>
      </p>
    </section>
  );
}

import { Form } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";

/** The picture and the key for the telephone, and the proof that it holds them. */
export function EnrolPanel({
  secretKey,
  picture,
  problem,
}: {
  readonly secretKey: string;
  readonly picture: { readonly size: number; readonly path: string };
  readonly problem: string | undefined;
}) {
  const side = picture.size + 8;
  return (
    <section className="panel">
      <ol className="enrol-steps">
        <li>在手机上装一个身份验证器（支持 TOTP 的都可以，不需要联网）。</li>
        <li>
          用它扫描下面的图：
          <svg
            className="qr"
            viewBox={`-4 -4 ${side} ${side}`}
            role="img"
            aria-label="绑定用的二维码，也可以手工输入下面的密钥"
          >
            <rect x="-4" y="-4" width={side} height={side} fill="#fff" />
            <path d={picture.path} fill="#000" shapeRendering="crispEdges" />
          </svg>
          不能扫描时，手工输入密钥（按时间）：<span className="mono key-text">{secretKey}</span>
        </li>
        <li>
          填写手机上显示的 6 位数字：
          <Form method="post" noValidate>
            <FormField
              label="验证码"
              name="code"
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={40}
              problem={problem}
            />
            <div className="actions">
              <button className="primary" type="submit" name="intent" value="confirm">
                开启两步登录
              </button>
              <button type="submit" name="intent" value="begin">
                换一个密钥
              </button>
            </div>
          </Form>
        </li>
      </ol>
    </section>
  );
}

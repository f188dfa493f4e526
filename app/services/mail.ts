/** An e-mail as services hand it to whoever carries it. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/**
 * @returns addresses the mail server did not take while it took others
 * @throws Error when it took none; the message says why
 */
export type SendMail = (mail: Mail) => Promise<readonly string[]>;

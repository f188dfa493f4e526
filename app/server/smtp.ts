import { createTransport } from "nodemailer";
import type { MailSettings } from "#app/env.ts";
import type { SendMail } from "#app/services/mail.ts";

const secondsMs = 1_000;

/** Sends through the office's own mail server, one connection at a time; it is opened for each mail and closed again. */
export function smtpSender({ url, from }: MailSettings): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: 15 * secondsMs,
    greetingTimeout: 15 * secondsMs,
    socketTimeout: 30 * secondsMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text }) => {
    // One mail to all of a unit: sent one by one, a failure half-way would be sent twice to the first ones.
    const { rejected } = await transport.sendMail({ from, to: [...to], subject, text });
    return rejected;
  };
}

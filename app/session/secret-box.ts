import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Seals what the store must keep and nobody who reads the store may know. */
export interface SecretBox {
  /** @param owner whose it is: sealed for one account it does not open for another */
  seal(text: string, owner: string): string;
  /** @throws SecretLostError when it was sealed with another key, for somebody else, or was changed */
  open(sealed: string, owner: string): string;
}

export class SecretLostError extends Error {
  override name = "SecretLostError";
}

export const secretKeyBytes = 32;
const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** @param key 32 bytes; without it nothing sealed can be opened, so it is backed up apart from the store */
export function secretBox(key: Buffer): SecretBox {
  if (key.length !== secretKeyBytes) throw new Error(`密钥应为 ${secretKeyBytes} 字节，现为 ${key.length} 字节`);
  return {
    seal(text, owner) {
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(owner, "utf8"));
      const body = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
      return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString("base64");
    },
    open(sealed, owner) {
      try {
        const bytes = Buffer.from(sealed, "base64");
        const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
          .setAAD(Buffer.from(owner, "utf8"))
          .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        const body = opening.update(bytes.subarray(nonceBytes + tagBytes));
        return Buffer.concat([body, opening.final()]).toString("utf8");
      } catch (error) {
        throw new SecretLostError("两步登录的密钥与当初的不同，无法核对验证码。请用恢复码登录，或请管理员重置。", {
          cause: error,
        });
      }
    },
  };
}

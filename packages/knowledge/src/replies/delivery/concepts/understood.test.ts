import { describe, expect, test } from 'vitest';
import { understood } from './understood.ts';

describe('a sentence that nobody has written down is understood by what it speaks of', () => {
  test.each([
    // in English
    ['we could not locate any mailbox under that name', 'recipient-unknown'],
    ['regrettably the addressee is vanished', 'recipient-unknown'],
    ['the destination domain is nonexistent', 'recipient-domain-unknown'],
    ['the person at (address): host not found', 'recipient-domain-unknown'],
    ['her inbox has used up all of its room', 'recipient-full'],
    ['the user (address) has reached his allowance', 'recipient-full'],
    ['that account was frozen last week', 'recipient-disabled'],
    ['letters longer than forty pages are oversized', 'message-too-large'],
    ['executable files are forbidden here', 'content-rejected'],
    ['that kind of attach is prohibited', 'content-rejected'],
    ['the look-up failed', 'network-failure'],
    ['your ip is banned from this place', 'poor-reputation'],
    ['we refuse whatever that sender writes', 'sender-rejected'],
    ['you lack the permission to post in this forum', 'sender-rejected'],
    ['messages per hour: five at most', 'rate-limited'],
    ['this host address is wrong: nonexistent', 'recipient-domain-unknown'],
    ['forbidden domain', 'sender-rejected'],
    ['giving up, the letter was queued too long', 'network-failure'],
    ['the mail exchanger keeps silent: no answer', 'network-failure'],
    ['our disk is broken', 'remote-error'],
    ['the network you write from: our people distrust your ip', 'poor-reputation'],
    ['this verb is unknown to me', 'protocol-error'],
    ['there is more than one subject field', 'malformed-message'],
    ['the user is overdrawn', 'recipient-full'],
    ['this recipient is not in my book', 'recipient-unknown'],
    ['we tried all of them for too long', 'network-failure'],
    ['the far host did not accept our requests to connect', 'network-failure'],
    ['message refused by an antispam rule', 'marked-as-spam'],
    ['your host is on the spam list', 'sender-blocklisted'],
    ['name or service not found', 'recipient-domain-unknown'],
    ['sender and authentication must be the same', 'sender-rejected'],
    ['our policy denies that message', 'policy-rejected'],
    ['service currently unavailable', 'remote-error'],
    ['service unavailable; your ip is not trusted', 'poor-reputation'],
    ['no such user here. the account was closed', 'recipient-disabled'],
    ['authentication required. the sender is not allowed to write to this group', 'sender-rejected'],
    // in the languages of those who wrote the program's words anew
    ['das postfach von anna ist leider völlig überfüllt', 'recipient-full'],
    ['diesen teilnehmer gibt es nicht', 'recipient-unknown'],
    ['ihr server steht auf einer sperrliste und wird abgewiesen', 'sender-blocklisted'],
    ['die anlagen sind zu groß', 'message-too-large'],
    ['la messagerie du destinataire est saturée', 'recipient-full'],
    ['cet abonné est introuvable', 'recipient-unknown'],
    ['le compte a été clôturé', 'recipient-disabled'],
    ["l'expéditeur est refusé", 'sender-rejected'],
    ['ese buzón está inactivo', 'recipient-disabled'],
    ['el destinatario no se encuentra', 'recipient-unknown'],
    ['la casella ha superato lo spazio', 'recipient-full'],
    ['dominio inesistente', 'recipient-domain-unknown'],
    ['a conta foi encerrada', 'recipient-disabled'],
    ['o usuário não foi encontrado', 'recipient-unknown'],
    ['das postfach ist abgelaufen', 'recipient-disabled'],
    ['wir haben keinen empfänger dieses namens', 'recipient-unknown'],
    ["la boîte n'a plus d'espace", 'recipient-full'],
    ['la cuenta ha vencido: vencida', 'recipient-disabled'],
    ['la casella non risulta', 'recipient-unknown'],
    ['a caixa está superlotada', 'recipient-full'],
    ['dit account is opgezegd', 'recipient-disabled'],
    ['nie ma takiego użytkownika', 'recipient-unknown'],
    ['ящик более не обслуживается', 'recipient-disabled'],
    ['该用户已离职', 'recipient-disabled'],
    ['このユーザーは退職しました', 'recipient-disabled'],
    ['미등록 사용자', 'recipient-unknown'],
    ['deze gebruiker bestaat niet', 'recipient-unknown'],
    ['skrzynka odbiorcy jest przepełniona', 'recipient-full'],
    ['adresát nenalezen', 'recipient-unknown'],
    ['mottagaren är okänd', 'recipient-unknown'],
    ['postkassen er full', 'recipient-full'],
    ['alıcı bulunamadı', 'recipient-unknown'],
    ['почтовый ящик абонента переполнен', 'recipient-full'],
    ['такого адресата мы не знаем: не найден', 'recipient-unknown'],
    ['обліковий запис видалено', 'recipient-disabled'],
    ['该用户的信箱空间已满', 'recipient-full'],
    ['收件人无效', 'recipient-unknown'],
    ['この宛先は見つかりません', 'recipient-unknown'],
    ['送信元が拒否されました', 'poor-reputation'],
    ['수신자를 찾을 수 없습니다', 'recipient-unknown'],
    ['메일함 용량이 초과되었습니다', 'recipient-full'],
  ])('%s: %s', (words, means) => {
    expect(understood(words)).toMatchObject({ means, isBare: false });
  });
});

test.each([
  ['whatever comes from there is turned down: rejected', 'policy-rejected'],
  ['the recipient was refused', 'recipient-unknown'],
  ['time-out', 'network-failure'],
  ['anna meier wurde bei uns leider nicht gefunden', 'recipient-unknown'],
])('one word alone says little: %s', (words, means) => {
  expect(understood(words)).toMatchObject({ means, isBare: true });
});

test.each([['thank you for your order'], ['(address)'], ['host mx.example.org(ip) said: (in reply to rcpt to command)'], ['']])(
  'nothing is read into what says nothing: %s',
  (words) => {
    expect(understood(words)).toBeUndefined();
  },
);

test('what a relay writes around a reply is not the reply', () => {
  expect(
    understood('smtp error from remote mail server after rcpt to:(address): host loop.example.org (ip): 550 the user is not known'),
  ).toMatchObject({
    means: 'recipient-unknown',
  });
});

test('the first clause that says something counts, and not the advice behind it', () => {
  expect(understood('this mailbox is overflowing. is the address mistyped? your ip may be banned')?.means).toBe('recipient-full');
});

test('a reply of any length is read at once', () => {
  const begun = performance.now();
  for (const part of ['user ', 'not ', 'mailbox unknown full ', 'wurde nicht ', '信箱']) understood(part.repeat(1500).slice(0, 3000));
  expect(performance.now() - begun).toBeLessThan(500);
});

test.each([
  ['your server mx.example.org had an error. reason: the inbox has no room', 'recipient-full'],
  ['サーバでエラーが発生しました。理由: この受取人は登録されていません', 'recipient-unknown'],
  ["le serveur a eu une erreur. motif : l'abonné a déménagé, son adresse a changé", 'recipient-moved'],
])('behind a heading stands the reason: %s', (words, means) => {
  expect(understood(words)?.means).toBe(means);
});

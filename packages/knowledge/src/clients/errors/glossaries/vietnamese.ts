import { glossary } from '../../../lexicon/glossaries/glossary.ts';

export const VIETNAMESE = glossary(
  /\b(?:may chu|ket noi|chung chi|nguoi nhan|nguoi gui|dinh kem|het thoi gian|khong (?:the|duoc|co|tim|tin)|hop thu|qua (?:lon|tai)|mat khau)\b/i,
  {
    reason: 'ly do',
    'self-signed': 'tu ky',
    'not trusted': 'khong (?:duoc )?(?:tin cay|dang tin|an toan)',
    certificate: 'chung chi|chung thuc so',
    'not match': 'khong (?:khop|phu hop|trung)',
    'timed out': 'het thoi gian(?: cho)?|qua thoi gian|het gio',
    'no network connection': 'khong co (?:ket noi )?(?:internet|mang)|mat (?:ket noi )?mang',
    'cannot connect': 'khong (?:the )?ket noi(?: duoc)?|ket noi (?:~ ){0,6}that bai',
    'cannot find': 'khong (?:the )?tim thay|khong tim ra',
    'server name': 'ten (?:may chu|mien)',
    interrupted: 'bi (?:ngat|gian doan|dong|mat)|da (?:ngat|dong)|mat ket noi',
    refused: 'tu choi',
    busy: 'dang ban|qua tai',
    'too large': 'qua lon|vuot qua (?:kich thuoc|dung luong)',
    recipient: 'nguoi nhan',
    sender: 'nguoi gui',
    attachment: 'tep dinh kem|dinh kem',
    mailbox: 'hop thu',
    message: 'thu$(?= (?:cua|khong|qua|da|bi))|tin nhan|email$',
    cannot: 'khong the',
  },
);

import { glossary } from '../../../lexicon/glossaries/glossary.ts';

export const INDONESIAN = glossary(
  /\b(?:tidak|gagal|kotak (?:surat|masuk)|penuh|terlalu|sibuk|sedang|koneksi|sambungan|terhubung|jaringan|penerima|pengirim|lampiran|tersambung|pelayan)\b/i,
  {
    reason: 'alasan',
    'self-signed': 'ditandatangani sendiri',
    'not trusted': 'tidak (?:di)?(?:percaya|tepercaya|terpercaya|aman)|tidak dapat dipercaya',
    certificate: 'sertifikat|sijil',
    'not match': 'tidak (?:cocok|sesuai|padan)',
    'timed out': 'waktu (?:~ )?habis|kehabisan waktu|habis waktu|melebihi (?:batas )?waktu|tamat masa',
    'no network connection': 'tidak ada (?:koneksi|sambungan|jaringan)~ ?(?:internet|jaringan)?|tiada (?:sambungan )?internet',
    'cannot connect':
      'tidak (?:dapat|bisa) (?:ter)?(?:hubung|sambung|konek)~|gagal (?:ter|meng|men)?(?:hubung|sambung|yambung)~|tidak terhubung|tidak tersambung',
    'server name': 'nama (?:server|host|pelayan)',
    interrupted: 'terputus|diputus|terganggu|ditutup',
    refused: 'ditolak|menolak',
    busy: 'sibuk|kelebihan beban',
    'too large': 'terlalu besar|melebihi (?:batas )?ukuran',
    recipient: 'penerima',
    sender: 'pengirim',
    attachment: 'lampiran',
    message: 'pesan$|pesanan',
    network: 'jaringan|rangkaian',
    find: 'ditemukan|menemukan',
  },
);

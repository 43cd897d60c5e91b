import { describe, expect, test } from 'vitest';
import { child, readXml } from './tree.ts';

describe('readXml', () => {
  test('gives elements by their local names, with attributes and text', () => {
    const tree = readXml(Buffer.from('<?xml version="1.0"?><a:Root x="1"><Inner> text &amp; more </Inner></a:Root>'));
    expect(tree).toMatchObject({ is: 'tree', root: { name: 'root', attributes: { x: '1' } } });
    expect(tree.is === 'tree' && child(tree.root, 'inner')?.text).toBe('text & more');
  });

  test('never expands an entity that the document declares', () => {
    const tree = readXml(Buffer.from('<!DOCTYPE r [<!ENTITY e "boom"><!ENTITY x SYSTEM "file:///etc/passwd">]><r>&e;&x;</r>'));
    expect(tree.is === 'tree' && tree.root.text).toBe('&e;&x;');
  });

  test.each([
    ['UTF-16 by its byte order mark', Buffer.from('\ufeff<r>Größe</r>', 'utf16le')],
    ['Latin-1 by its declaration', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><r>Größe</r>', 'latin1')],
    ['UTF-8 without a word', Buffer.from('<r>Größe</r>')],
    ['UTF-8 behind a byte order mark', Buffer.from('\ufeff<r>Größe</r>')],
  ])('reads %s', (_, bytes) => {
    const tree = readXml(bytes);
    expect(tree.is === 'tree' && tree.root.text).toBe('Größe');
  });

  test.each([
    ['nothing', ''],
    ['text alone', 'not found'],
    ['a document that breaks off', '<r><a>text</a>'],
    ['nesting without end', '<a>'.repeat(100)],
    ['elements without end', `<r>${'<a/>'.repeat(6000)}</r>`],
  ])('does not take %s', (_, text) => {
    expect(readXml(Buffer.from(text)).is).toBe('unreadable');
  });
});

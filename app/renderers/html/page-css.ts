/** GB/T 9704-2012 as far as a web page can follow it: A4, 仿宋 三号, 黑体 and 楷体 headings, thin lines. */
export const pageCss = `@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { margin: 0; color: #000; background: #fff; font: 16pt/28pt FangSong, STFangsong, "仿宋", "Noto Serif CJK SC", serif; }
main { max-width: 156mm; margin: 0 auto; padding: 12mm 4mm; }
h1 { margin: 0 0 28pt; text-align: center; font: 22pt/36pt "方正小标宋简体", "FZXiaoBiaoSong-B05S", STZhongsong, "Noto Serif CJK SC", serif; }
h1 span { display: inline-block; }
h2, h3, h4 { margin: 0; text-indent: 2em; font-size: 16pt; font-weight: normal; line-height: 28pt; break-after: avoid; }
h2 { font-family: SimHei, STHeiti, "黑体", "Noto Sans CJK SC", sans-serif; }
h3 { font-family: KaiTi, STKaiti, "楷体", serif; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
p.left, p.center, p.right { text-indent: 0; }
table { width: 100%; margin: 6pt 0 12pt; border-collapse: collapse; table-layout: fixed; font-size: 10pt; line-height: 1.35; }
th, td { padding: 3pt 2pt; border: 0.5pt solid #000; text-align: center; font-weight: normal; overflow-wrap: anywhere; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
.vertical span { display: inline-block; writing-mode: vertical-rl; text-orientation: upright; }
tr { break-inside: avoid; }
.red-head { margin-bottom: 28pt; border-bottom: 2pt solid #d00; }
.red-head p { text-indent: 0; text-align: center; }
.red-head .name { color: #d00; font: 42pt/60pt "方正小标宋简体", "FZXiaoBiaoSong-B05S", STZhongsong, "Noto Serif CJK SC", serif; }
.red-head .sides { display: flex; justify-content: space-between; padding: 0 1em; }
.imprint { margin-top: 28pt; border-bottom: 1pt solid #000; font-size: 14pt; }
.imprint p { padding: 0 1em; border-top: 0.5pt solid #000; text-indent: 0; }
.bars { margin: 6pt 0 12pt; padding: 0; list-style: none; font-size: 10.5pt; }
.bars li { display: flex; gap: 6pt; align-items: center; }
.bars span:first-child { width: 7em; text-align: right; }
.bars i { height: 9pt; background: #1f4e8c; }
.page-break { height: 28pt; margin: 0; border: 0; break-after: page; }
.watermark { position: fixed; inset: 0; display: grid; place-items: center; color: #000; font-size: 120pt; line-height: 1; opacity: 0.08; pointer-events: none; transform: rotate(-35deg); }
@media print { main { max-width: none; padding: 0; } .one-page { break-inside: avoid; } }
@media (max-width: 600px) { body { font-size: 12pt; line-height: 1.7; } table { display: block; overflow-x: auto; } }
`;

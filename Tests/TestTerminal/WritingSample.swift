/// Names in scripts whose characters have several parts, for tests that nothing of them is lost.
package struct WritingSample: Sendable, CustomStringConvertible {
  package let script: String
  package let text: String

  package var description: String { script }

  package static let all: [WritingSample] = [
    of("Hindi", "सीता"), of("Hindi, conjuncts", "क्षितिज श्री"), of("Bengali", "বাংলা"), of("Tamil", "தமிழ்ச்செல்வி"),
    of("Thai", "น้ำผึ้ง"), of("Khmer", "ខ្មែរ"), of("Burmese", "မြန်မာ"), of("Arabic", "مُحَمَّد"),
    of("Persian", "می\u{200C}خواهم"), of("Hebrew", "שָׁלוֹם"), of("Hangul", "한국어"),
    of("Hangul, decomposed", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"), of("kana, half width", "ｶﾞｷﾟ"),
    of("kana, decomposed", "か\u{3099}き\u{3099}"), of("Latin, decomposed", "Zo\u{308}e\u{301}\u{323}\u{330}"),
    of("family", "👩‍👩‍👧"), of("large family", "👨‍👩‍👧‍👦"), of("skin tone", "👍🏽"), of("heart", "❤️"), of("kiss", "👩🏻‍❤️‍💋‍👨🏼"),
    of("skin tone and joiner", "👩🏾‍🚀"), of("two skin tones", "🤝🏻👋🏿"), of("emoji", "😀☎️"),
    of("flags", "🇩🇪🏴󠁧󠁢󠁥󠁮󠁧󠁿"), of("flags of regions", "🇩🇪🇫🇷🇮🇳"), of("rainbow flag", "🏳️‍🌈"), of("keycap", "1️⃣"),
    of("keycap, sign", "#️⃣"),
    of("kana", "かなカナ"), of("kana, historic", "𛀂𛅐"), of("Tangut", "𗀀𗀁"), of("Arabic, number sign", "\u{600}\u{661}"),
    of("private use", "\u{E000}\u{F8FF}"), of("many marks", "a" + String(repeating: "\u{301}", count: 12)),
  ]

  /// Characters with a joiner or a variant in them, for what terminals make of them while they are typed.
  package static let joined: [WritingSample] = [
    of("telephone as text", "☎\u{FE0E}"),
    of("Sinhala", "ශ\u{DCA}\u{200D}ර\u{DD3}"), of("Arabic, joined at the end", "ه\u{200D}"),
    of("Hindi, half a letter", "क\u{94D}\u{200D}"),
  ]

  private static func of(_ script: String, _ text: String) -> WritingSample {
    WritingSample(script: script, text: text)
  }
}

using CsCheck;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Data;
using Deeplia.Mail.Text;

namespace Deeplia.Tests.Cues;

public sealed class CueLexiconTests
{
    private static readonly Gen<string> Words =
        OneOf("ab", "ac", "abc", "b", "あ", "い", "c'ab", ".").Array[0, 12].Select(w => string.Join(' ', w));

    private static readonly Gen<string> Atom =
        OneOf("ab", "ac", "ab*", "b", "(ab|ac b)", "b?", "(b|abc)?", "あ", "c'ab");

    private static readonly Gen<string> Phrases = Gen.Select(
        OneOf("ab", "ab*", "b", "あ"), Gen.Select(OneOf("", "*", "**"), Atom).Array[0, 4])
        .Select((first, rest) =>
            string.Join(' ', [first, .. rest.SelectMany(pair => new[] { pair.Item1, pair.Item2 }), "ac"]));

    [Theory]
    [InlineData("hacked your (webcam|camera)", "I hacked your camera", "hacked your camera")]
    [InlineData("recorded * you", "recorded a video of you", "recorded a video of you")]
    [InlineData("recorded * you", "recorded you", "recorded you")]
    [InlineData("enregistr* ** vidéo", "J'ai ENREGISTRÉ, hier, une vidéo", "enregistre, hier, une video")]
    [InlineData("j'ai pirate", "J’ai piraté", "j'ai pirate")]
    [InlineData("we have really? seen", "we have seen", "we have seen")]
    [InlineData("we have really? seen", "we have really seen", "we have really seen")]
    [InlineData("(your (old|new) pass) word", "your new pass word", "your new pass word")]
    [InlineData("カメラ*録画", "あなたのカメラで録画した", "カメラで録画")]
    [InlineData("(カメラ|動画)を", "動画を", "動画を")]
    [InlineData("摄像头 ** 录制", "您的摄像头已经被我们录制", "摄像头已经被我们录制")]
    [InlineData("แฮก", "ผมแฮกคุณ", "แฮก")]
    [InlineData("계정*", "계정이 정지", "계정이")]
    public void A_phrase_is_found(string phrase, string text, string expected)
    {
        var folded = CueFolding.Fold(text);
        var match = Assert.Single(Lexicon(phrase).Match(folded).Items);
        Assert.Equal(CueFolding.Fold(expected), folded.Substring(match.Start, match.Length));
    }

    // What the lexicon looks for must be what the folded text of a message holds.
    [Fact]
    public void Every_shipped_word_is_folded_as_a_message_is() => Assert.Empty(
        from file in Directory.EnumerateFiles(Repository.At("data/cues"), "??.txt", SearchOption.AllDirectories)
        from line in File.ReadLines(file).Where(l => l.Length > 0 && l[0] is not ('#' or '['))
        from word in line.Split(' ', '(', ')', '|', '*', '?').Where(w => w.Length > 0)
        where CueFolding.Fold(word) != FoldedText.Fold(word).Text
        select $"{file}: {word}");

    [Theory]
    [InlineData("recorded * you", "recorded one two three four you")]
    [InlineData("recorded ** you", "recorded 1 2 3 4 5 6 7 8 9 you")]
    [InlineData("camera", "cameras")]
    [InlineData("enregistr*", "reenregistrer")]
    [InlineData("录*制", "录一二三四五六七制")]
    public void A_near_miss_is_not_found(string phrase, string text) => Assert.Empty(Lexicon(phrase).Match(text).Items);

    [Theory]
    [InlineData("[]\nx y", 1)]
    [InlineData("[a]\n[b]\nx", 1)]
    [InlineData("[a]\nfoo\n\n[b]", 4)]
    [InlineData("x\n[a]\ny", 1)]
    [InlineData("[a]\n(x", 2)]
    [InlineData("[a]\nx)", 2)]
    [InlineData("[a]\nx|y", 2)]
    [InlineData("[a]\n(x|)", 2)]
    [InlineData("[a]\n* x", 2)]
    [InlineData("[a]\nx **", 2)]
    [InlineData("[a]\nx *** y", 2)]
    [InlineData("[a]\nx?", 2)]
    [InlineData("[a]\nhack(ed|ing)", 2)]
    [InlineData("[a]\nx {y}", 2)]
    [InlineData("[a]\nj*", 2)]
    [InlineData("[a]\na ** b ** c ** d ** e ** f ** g ** h", 2)]
    public void An_error_names_file_and_line(string content, int line)
    {
        var error = Assert.Throws<InvalidDataException>(() => CueLexicon.FromFiles([("en", content)]));
        Assert.StartsWith($"data/en.txt:{line}:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shipped_cue_file_can_be_read() =>
        Assert.All(
            DataFile.List("cues/").Where(path => path.EndsWith(".txt", StringComparison.Ordinal)),
            path => Assert.NotEmpty(CueFile.Read(path, CueFolding.Fold)));

    [Fact]
    public void An_unknown_topic_is_a_bug_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => CueLexicon.Load("no-such-topic"));

    [Fact]
    public void Matches_are_ordered_and_name_kind_language_and_sentence()
    {
        var lexicon = CueLexicon.FromFiles([("fr", "[b]\nun deux"), ("en", "[a]\none\n[b]\nun")]);
        Assert.Equal(
            [new("a", 0, 3, "en", 0), new("b", 5, 2, "en", 1), new("b", 5, 7, "fr", 1)],
            lexicon.Match("one. un deux").Items);
    }

    [Fact]
    public void Matches_are_bounded()
    {
        var found = Lexicon("a").Match(string.Concat(Enumerable.Repeat("a ", 600)));
        Assert.Equal((CueMatches.MaxMatches, true), (found.Items.Count, found.Truncated));
    }

    [Fact]
    public void Kinds_in_neighbouring_sentences_are_near()
    {
        var found = CueLexicon.FromFiles([("en", "[a]\none\n[b]\ntwo")]).Match("one. x. two. one");
        Assert.True(found.Near("a", "b"));
    }

    [Fact]
    public void Kinds_two_sentences_apart_are_not_near()
    {
        var found = CueLexicon.FromFiles([("en", "[a]\none\n[b]\ntwo")]).Match("one. x. two");
        Assert.False(found.Near("a", "b"));
    }

    [Fact]
    public void A_naive_matcher_agrees() =>
        Gen.Select(Phrases.Where(IsShortEnough).Array[1, 4], Words).Sample(
            (phrases, text) => Assert.Equal(
                NaiveCueMatcher.Matches(phrases, text),
                Lexicon(phrases).Match(text).Items.Select(match => (match.Start, match.Length))),
            iter: 3000);

    [Fact]
    public void No_text_throws() =>
        Gen.String.Sample(text => Lexicon("ab ** cd", "ef*", "あ*い").Match(CueFolding.Fold(text)));

    [Fact]
    public void No_cue_file_throws_anything_but_invalid_data() =>
        Gen.String[Gen.Char["[a]\n()|*? xyあ#'"], 0, 30].Sample(content =>
        {
            try
            {
                CueLexicon.FromFiles([("en", "[k]\n" + content)]);
            }
            catch (InvalidDataException)
            {
                // The one exception the loader is allowed.
            }
        });

    // An upper bound of the words a phrase can span, by the grammar's widest gaps; the loader refuses longer ones (CuePhrase.MaxSpanTokens).
    private static bool IsShortEnough(string phrase) => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Sum(word => word switch { "**" => 16, "*" => 6, _ => word.Length }) <= 62;

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static CueLexicon Lexicon(params string[] phrases) =>
        CueLexicon.FromFiles([("en", "[k]\n" + string.Join('\n', phrases))]);
}

using System.Text;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>Prose broken into lines, as mail programs write it.</summary>
internal static class Wrapped
{
    private const int Columns = 72;

    /// <summary>Lines of at most 72 characters, as far as words allow, with a mark before each.</summary>
    /// <param name="prose">Words with single blanks between them.</param>
    /// <param name="mark">What each line begins with.</param>
    public static string Text(string prose, string mark = "")
    {
        var result = new StringBuilder(prose.Length + (prose.Length / 16)).Append(mark);
        var column = mark.Length;
        foreach (var word in prose.Split(' '))
        {
            if (column > mark.Length)
            {
                var isFull = column + 1 + word.Length > Columns;
                result.Append(isFull ? "\n" + mark : " ");
                column = isFull ? mark.Length : column + 1;
            }

            result.Append(word);
            column += word.Length;
        }

        return result.ToString();
    }
}

using Deeplia.Neural.Layers;

namespace Deeplia.Neural.Training;

/// <summary>
/// Steps that shrink with what a number has already learnt: for tables of which few rows are touched (Duchi et al. 2011).
/// </summary>
/// <param name="parameter">What it changes.</param>
internal sealed class Adagrad(Parameter parameter)
{
    private const float Start = 0.01f; // a first sight of a rare row moves it by no more than this allows
    private readonly float[] _squares = new float[parameter.Values.Length];

    /// <summary>Gives the rows that no step has changed the numbers of row 0, which stands for "nothing known".</summary>
    public void ForgetUntouched() => ReplaceUntouched(parameter.Row(0));

    /// <summary>Sets the rows that no step has changed to zero.</summary>
    public void ClearUntouched() => ReplaceUntouched(new float[parameter.Columns]);

    private void ReplaceUntouched(ReadOnlySpan<float> numbers)
    {
        for (var row = 1; row < parameter.Rows; row++)
        {
            if (!_squares.AsSpan(row * parameter.Columns, parameter.Columns).ContainsAnyExcept(0f))
            {
                numbers.CopyTo(parameter.Row(row));
            }
        }
    }

    /// <summary>Takes one step an entry, in order.</summary>
    public void Step(RowGradients gradients, float rate)
    {
        for (var entry = 0; entry < gradients.Count; entry++)
        {
            var at = gradients.RowAt(entry) * parameter.Columns;
            var gradient = gradients.ValuesAt(entry);
            for (var i = 0; i < gradient.Length; i++)
            {
                var g = gradient[i];
                _squares[at + i] += g * g;
                parameter.Values[at + i] -= rate * g / MathF.Sqrt(_squares[at + i] + Start);
            }
        }
    }
}

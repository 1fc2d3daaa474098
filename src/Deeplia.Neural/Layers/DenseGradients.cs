namespace Deeplia.Neural.Layers;

/// <summary>The gradients of parameters that every example touches.</summary>
public sealed class DenseGradients
{
    private readonly Parameter[] _parameters;
    private readonly float[][] _values;

    /// <summary>Makes gradients of zero.</summary>
    /// <param name="parameters">Whose gradients.</param>
    public DenseGradients(IEnumerable<Parameter> parameters)
    {
        _parameters = [.. parameters];
        _values = [.. _parameters.Select(p => new float[p.Values.Length])];
    }

    /// <summary>The gradient of one parameter.</summary>
    /// <param name="parameter">One of those given at the start.</param>
    public Span<float> Of(Parameter parameter)
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (ReferenceEquals(_parameters[i], parameter))
            {
                return _values[i];
            }
        }

        throw new ArgumentException("This parameter has no gradient here.", nameof(parameter));
    }

    /// <summary>Adds other gradients of the same parameters.</summary>
    /// <param name="other">The others.</param>
    public void Add(DenseGradients other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < _values.Length; i++)
        {
            Kernels.AddScaled(_values[i], other._values[i], 1);
        }
    }

    /// <summary>Sets all to zero.</summary>
    public void Clear()
    {
        foreach (var values in _values)
        {
            Array.Clear(values);
        }
    }
}

using Deeplia.Guardian.Case.Memory;
using Deeplia.Mail.Message;
using Deeplia.Server.Inputs;

namespace Deeplia.Server.Commands;

/// <summary>Works on messages one after the other, oldest first, and gives the results in the order of the input.</summary>
internal static class DateOrder
{
    /// <summary>Starts the work; one task an item, in input order.</summary>
    /// <param name="items">All items: the oldest is known only when all were read.</param>
    /// <param name="work">Done for each message, never for two at once.</param>
    public static IReadOnlyList<Task<object>> Start(IReadOnlyList<InputItem> items, Func<InputMessage, Task<object>> work)
    {
        var results = items.Select(_ => new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var reader = new MailReader(ReaderOptions.Default);
        var order = Enumerable.Range(0, items.Count).OrderBy(i => DateOf(reader, items[i])).ToArray();
        _ = Task.Run(async () =>
        {
            foreach (var i in order)
            {
                await CompleteAsync(results[i], items[i], work);
            }
        });
        return [.. results.Select(r => r.Task)];
    }

    private static async Task CompleteAsync(TaskCompletionSource<object> result, InputItem item, Func<InputMessage, Task<object>> work)
    {
        try
        {
            result.SetResult(item is InputMessage message ? await work(message) : item);
        }
        catch (OperationCanceledException)
        {
            result.SetCanceled();
        }
    }

    private static DateTimeOffset DateOf(MailReader reader, InputItem item) => item is InputMessage message
        ? MemoryQuestion.TimeOf(reader.Read(new RawMail(message.Bytes, Envelope.Unknown)), DateTimeOffset.MaxValue)
        : DateTimeOffset.MaxValue;
}

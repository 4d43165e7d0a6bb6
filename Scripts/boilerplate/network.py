"""The network: an embedding of each line's features, convolutions over lines 1, 2, 4 and 8 apart, and among them one layer
that sums up what stands before and behind."""
import numpy as np
import torch
from torch import nn

CHANNELS = 16
SITE_COLUMNS = 4
torch.set_num_threads(1)


class Convolution(nn.Module):
    """Five lines `distance` apart, channel by channel, then all channels."""

    def __init__(self, distance):
        super().__init__()
        self.distance = distance
        self.weights = nn.Parameter(torch.randn(5, CHANNELS) * 0.2**0.5)
        self.bias = nn.Parameter(torch.zeros(CHANNELS))
        self.point = nn.Linear(CHANNELS, CHANNELS)

    def forward(self, lines, mask):
        count = lines.shape[1]
        padded = nn.functional.pad(lines, (0, 0, 2 * self.distance, 2 * self.distance))
        sums = self.bias + sum(
            self.weights[place] * padded[:, place * self.distance : place * self.distance + count] for place in range(5)
        )
        return (lines + self.point(torch.relu(sums))) * mask


class Pool(nn.Module):
    """What stands before and behind each line, by learnt weights."""

    def __init__(self):
        super().__init__()
        self.attention = nn.Linear(CHANNELS, 1)
        self.project = nn.Linear(2 * CHANNELS + 4, CHANNELS)

    def forward(self, lines, mask):
        weight = torch.exp(torch.clamp(self.attention(lines), -8, 8)) * mask
        weighted = weight * lines
        sums, values = weight.cumsum(1), weighted.cumsum(1)
        total, all_values = sums[:, -1:], values[:, -1:]
        before = (sums - weight).clamp(min=0)
        after = (total - sums).clamp(min=0)
        inputs = torch.cat(
            [
                (values - weighted) / (before + 1),
                (all_values - values) / (after + 1),
                before / total,
                after / total,
                torch.log1p(before) * 0.2,
                torch.log1p(after) * 0.2,
            ],
            2,
        )
        return (lines + self.project(inputs)) * mask


class Network(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.embed = nn.Linear(features + SITE_COLUMNS, CHANNELS)
        self.layers = nn.ModuleList([Convolution(1), Convolution(2), Pool(), Convolution(4), Convolution(8)])
        self.head = nn.Linear(CHANNELS, CHANNELS)
        self.logit = nn.Linear(CHANNELS, 1)
        self.dropout = nn.Dropout(0.1)

    def forward(self, rows, mask):
        lines = self.dropout(torch.relu(self.embed(rows))) * mask
        for layer in self.layers:
            lines = layer(lines, mask)
        return self.logit(self.dropout(torch.relu(self.head(lines)))).squeeze(2)


class Model:
    """A network with what its features are normalised by."""

    def __init__(self, network, mean, deviation):
        self.network, self.mean, self.deviation = network, mean, deviation

    def normalized(self, rows):
        return ((rows - self.mean) / self.deviation).clip(-5, 5).astype(np.float32)

    def probabilities(self, document):
        """Of each line that it is text, by a model that is told nothing of the site."""
        unknown = np.zeros((len(document.rows), SITE_COLUMNS), np.float32)
        rows = np.concatenate([self.normalized(document.rows), unknown], 1)
        with torch.no_grad():
            logits = self.network(torch.from_numpy(rows)[None], torch.ones(1, len(rows), 1))
        return torch.sigmoid(logits)[0].numpy()


def write(path, model, names, record):
    """The file that LineModel.swift reads; the lines of the training's record are its head."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("".join(f"# {line}\n" for line in record))

        def row(key, values):
            file.write(key + "\t" + "\t".join(f"{value:.5g}" for value in np.asarray(values).ravel()) + "\n")

        def linear(key, layer):
            for output, weights in enumerate(layer.weight.detach().numpy()):
                row(f"{key}.weight.{output}", weights)
            row(f"{key}.bias", layer.bias.detach().numpy())

        file.write("features\t" + "\t".join(names) + "\nsite\tknown\tshare\tcount\ttexts\n")
        row("mean", model.mean)
        row("scale", 1 / model.deviation)
        linear("embed", model.network.embed)
        for number, layer in enumerate(model.network.layers):
            if isinstance(layer, Convolution):
                file.write(f"layer\t{number}\tconv\t5\t{layer.distance}\n")
                for place, weights in enumerate(layer.weights.detach().numpy()):
                    row(f"{number}.depthwise.{place}", weights)
                row(f"{number}.depthwise.bias", layer.bias.detach().numpy())
                linear(f"{number}.point", layer.point)
            else:
                file.write(f"layer\t{number}\tpool\n")
                linear(f"{number}.attention", layer.attention)
                linear(f"{number}.project", layer.project)
        linear("head", model.network.head)
        linear("logit", model.network.logit)
